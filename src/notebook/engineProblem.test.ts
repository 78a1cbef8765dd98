import { expect, test } from 'vitest';
import { EngineError } from '../engine/index.ts';
import { parse } from './document.ts';
import { engineProblem } from './engineProblem.ts';
import { sqlProgram } from './program.ts';
import { creating } from './Runner.ts';

/** The problem of a query that the engine refuses, pointing to a place in it. */
function problemOf(body: string, detail: string, pointed: number) {
  const [cell] = parse(`\`\`\`sql q\n${body}\n\`\`\`\n`, new Set()).cells;
  const program = sqlProgram(cell!);
  const sql = creating(program.relation!) + program.query!.sql;
  return engineProblem(new EngineError('sql', detail, sql, sql.indexOf(body) + pointed), program, body);
}

test('the place of a name that nothing has is that of the name, not of the table before it', () => {
  const detail = 'Table "o" does not have a column named "amout"\n\nCandidate bindings: : "amount"';
  expect(problemOf('SELECT 1,\n  o.amout\nFROM orders o', detail, 12)).toMatchObject({ line: 2, column: 5 });
});

test('any other place is the one that the engine points to, up to the end of the text', () => {
  const body = 'SELECT *\nFROM orders WHERE (';
  expect(problemOf(body, 'syntax error at end of input', body.length)).toMatchObject({ line: 2, column: 20 });
});
