import { language as languageFacet } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { EditorSchema } from './index.ts';
import SqlEditor from './SqlEditor.svelte';

/** What the editor under test knows: two relations, a macro and a variable. */
export const schema: EditorSchema = {
  relations: [
    {
      name: 'orders',
      columns: [
        { name: 'customer_id', type: 'VARCHAR' },
        { name: 'amount', type: 'DECIMAL(18,4)' },
        { name: '实付金额', type: 'VARCHAR' }
      ]
    },
    { name: 'customers', columns: [{ name: 'industry', type: 'VARCHAR' }] }
  ],
  macros: [
    {
      name: 'pareto',
      signature: "pareto(orders, by := 'customer_id', head := 0.80, waist := 0.95)",
      help: 'Head, waist and tail by cumulative share.',
      parameters: [
        { name: 'orders', help: 'name of the relation' },
        { name: 'by', default: "'customer_id'", help: 'name of the column' },
        { name: 'head', default: '0.80', help: 'share of the total, 0 to 1' },
        { name: 'waist', default: '0.95', help: 'share of the total, 0 to 1' }
      ],
      columns: [
        { name: 'id', help: 'the item' },
        { name: 'tier', help: "'head', 'waist' or 'tail'" }
      ]
    }
  ],
  variables: ['as_of']
};

type EditorProps = Parameters<typeof render<typeof SqlEditor>>[1];

/** Draws an editor, and waits for its language. */
export async function open(props: Partial<Record<string, unknown>> = {}) {
  const screen = await render(SqlEditor, {
    value: '',
    language: 'sql',
    label: 'Query',
    schema,
    ...props
  } as EditorProps);
  const content = document.querySelector('.cm-content') as HTMLElement;
  const view = EditorView.findFromDOM(content) as EditorView;
  await expect.poll(() => view.state.facet(languageFacet)).not.toBeNull();
  return { ...screen, content, view };
}

/** The labels that completion offers. */
export const options = () =>
  [...document.querySelectorAll('.cm-tooltip-autocomplete .cm-completionLabel')].map(
    (item) => item.textContent
  );
export const text = (view: EditorView) => view.state.doc.toString();

export async function typeInto(content: HTMLElement, keys: string): Promise<void> {
  content.focus();
  await userEvent.keyboard(keys);
}
