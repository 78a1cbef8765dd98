import { recognise } from '../roles/recognise.ts';
import { plainName, listOfNames } from '../roles/headerNames.ts';
import type { SourceColumn } from '../types.ts';

/** The canonical columns of `touches` that a column can be, besides the customer. */
export const touchParts = ['at', 'kind', 'cost', 'score', 'arm', 'detail'] as const;
export type TouchPart = (typeof touchParts)[number];

/** Names in other languages, normalised by `plainName`: too common to tell a log from orders, but sure in a log. */
const otherNames: Partial<Record<TouchPart, string[]>> = {
  at: listOfNames(`datum|zeitpunkt|zeit|uhrzeit|kontaktdatum|erstellt am|geöffnet am|angelegt am|date contact|date de contact
    |date du contact|horodatage|créé le|fecha|fecha contacto|fecha de contacto|fecha y hora|日时|날짜|일시`),
  kind: listOfNames(
    `art|typ|kontaktart|vorgangsart|anlass|type de contact|motif|tipo|tipo de contacto|motivo|种类|유형`
  ),
  cost: listOfNames('kosten|servicekosten|coût|coûts|cout|coste|costo|费用金额|비용'),
  score: listOfNames('bewertung|zufriedenheit|punkte|puntuación|valoración|评价分|평점|점수'),
  detail: listOfNames(
    'bemerkung|bemerkungen|kommentar|notiz|betreff|beschreibung|commentaire|remarque|objet|comentario|observaciones'
  )
};

/** Which column of a log of services, visits, surveys or campaigns is what. `at`: the one that the user has chosen. */
export function touchColumns(
  columns: SourceColumn[],
  customer: string,
  at?: string
): Partial<Record<TouchPart, string>> {
  const found: Partial<Record<TouchPart, string>> = {};
  for (const { part, column } of recognise(columns, 'touches').parts)
    if (column !== customer && column !== at && touchParts.some((each) => each === part))
      found[part as TouchPart] = column;
  const taken = new Set([customer, at, ...Object.values(found)]);
  for (const [part, names] of Object.entries(otherNames) as [TouchPart, string[]][]) {
    const column = columns.find(({ name }) => !taken.has(name) && names.includes(plainName(name)))?.name;
    if (column === undefined || found[part] !== undefined) continue;
    found[part] = column;
    taken.add(column);
  }
  return at === undefined ? found : { ...found, at };
}
