import { plainName } from '../roles/headerNames.ts';
import { columnNamed, columnOfPart, presetFor } from '../roles/presets/index.ts';
import type { Preset } from '../roles/Preset.ts';
import type { Mapping, SourceColumn } from '../types.ts';
import { isBlankDate } from '../values/dates.ts';
import { reasonOf, treatmentOf, treatmentOfStage, type Treatment } from './statusWords.ts';
import type { RowRules, StatusRule } from './types.ts';

/** A column with more different values than this holds no statuses. */
export const mostStatuses = 40;

const statusNames =
  /^(order |payment |financial |transaction |refund |invoice |deal )?status$|^(event type|order state|payment state|stage|deal stage|stage name)$|^(订单|交易|支付|付款|售后|退款|退货|合同|流程)?状态$|^(销售|商机)?阶段$|^(bestell|auftrags|zahlungs|liefer)status$|^(statut|état|etat)( (de |du )?(la )?(commande|paiement|livraison))?$|^(estado|stato)( (de |del |dell')?(pedido|pago|envío|ordine|pagamento))?$|^status do pedido$/;
/** Questions that a column answers with yes or no, by the answer with which a row counts. */
const questions: Record<'yes' | 'no', RegExp> = {
  yes: /^(is |was |has )?(paid|been paid)\??$|^(是否)?已?(付款|支付)$|^bezahlt\??$|^pay[ée]e?\??$|^pagad[oa]\??$/,
  no: /^(is |was )?(cancell?ed|refunded|voided)\??$|^(是否)?已?(取消|作废)$|^storniert\??$|^annul[ée]e?\??$|^cancelad[oa]\??$/
};
const answers: Record<'yes' | 'no', RegExp> = {
  yes: /^(y|yes|true|1|x|是|√|ja|oui|sí|si)$/i,
  no: /^(n|no|false|0|否|nein|non|-|)$/i
};
const stageNames = /stage|阶段/i;
const paidNames =
  /^(paid at|payment (date|time)|paid (date|time)|订单付款时间|付款时间|支付时间|买家付款时间|支付完成时间)$/;
const cancelledNames = /^(cancell?ed at|cancell?ation date|cancell?ed (date|on)|取消时间|订单取消时间)$/;
const refundNames =
  /^(refund(ed)? amount|amount refunded|refunds?|total refunded|refunded|退款金额|已退款金额|订单已退款金额|退款总额|实退金额)$/;

/** What a file's columns other than its roles decide, as far as its header and its sampled values show. */
export function guessRules(columns: SourceColumn[], { roles }: Pick<Mapping, 'roles'>): RowRules | undefined {
  const names = columns.map(({ name }) => name);
  const known = presetFor(names);
  const preset = known?.kind === 'orders' ? known : undefined;
  const taken = new Set<string>(Object.values(roles));
  const free = columns.filter(({ name }) => !taken.has(name));
  const named = (shape: RegExp) => free.find(({ name }) => shape.test(plainName(name)))?.name;
  const paid = preset ? columnOfPart(preset, 'paid', names) : named(paidNames);
  const cancelled = (preset && columnOfPart(preset, 'cancelled', names)) ?? named(cancelledNames);
  const refunded = (preset && columnOfPart(preset, 'refunded', names)) ?? named(refundNames);
  const statuses = statusRules(preset, free, refunded !== undefined);
  const rules: RowRules = {
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(paid !== undefined && saysUnpaid(columns, paid) ? { paid } : {}),
    ...(cancelled === undefined ? {} : { cancelled }),
    ...(refunded === undefined || roles.amount === undefined
      ? {}
      : { refunded: { column: refunded, deduct: true } })
  };
  return Object.keys(rules).length > 0 ? rules : undefined;
}

function statusRules(preset: Preset | undefined, columns: SourceColumn[], deducts: boolean): StatusRule[] {
  const names = columns.map(({ name }) => name);
  const fromPreset = preset
    ? [
        columnOfPart(preset, 'status', names),
        preset.afterSales === undefined ? undefined : columnNamed([preset.afterSales], names)
      ]
    : [];
  const wanted = fromPreset.some((name) => name !== undefined)
    ? fromPreset
    : names.filter((name) => statusNames.test(plainName(name)) || isQuestion(name)).slice(0, 2);
  return wanted.flatMap((name) => {
    const column = columns.find((each) => each.name === name);
    const values = [...new Set(column?.samples.map((value) => value.trim()))];
    if (!column || values.length > mostStatuses) return [];
    // A name that no document gives is believed only where the values are the words of statuses.
    if (isQuestion(column.name) && !values.every((value) => answerOf(value) !== undefined)) return [];
    if (!preset && !values.some((value) => value !== '' && meantBy(column.name, value) !== undefined))
      return [];
    return [{ column: column.name, treatments: treatmentsOf(column.name, values, { preset, deducts }) }];
  });
}

const isQuestion = (column: string): boolean =>
  Object.values(questions).some((shape) => shape.test(plainName(column)));

const answerOf = (value: string): 'yes' | 'no' | undefined =>
  (['yes', 'no'] as const).find((answer) => answers[answer].test(value));

/** What a value means in a column: an answer to its question, or a word of statuses. */
function meantBy(column: string, value: string): Treatment | undefined {
  const answer = answerOf(value);
  const right = (['yes', 'no'] as const).find((each) => questions[each].test(plainName(column)));
  return right && answer ? (answer === right ? 'count' : 'leave out') : treatmentOf(value);
}

/** What some values of a column of statuses mean. Where another column says how much was given back (`deducts`), orders
 *  that were refunded count with what is left of them. */
export function treatmentsOf(
  column: string,
  values: string[],
  { preset, deducts }: { preset: Pick<Preset, 'treatments'> | undefined; deducts: boolean }
): Record<string, Treatment> {
  const known = Object.entries(preset?.treatments ?? {});
  return Object.fromEntries(
    values.map((value) => {
      const own = known.find(([word]) => word.toLowerCase() === value.toLowerCase())?.[1];
      const isGivenBack = deducts && reasonOf(value) === 'refunded';
      const meant = stageNames.test(column)
        ? treatmentOfStage(value)
        : isGivenBack
          ? 'count'
          : (meantBy(column, value) ?? 'count');
      return [value, value === '' ? 'count' : (own ?? meant)];
    })
  );
}

/** Whether a blank time of payment can mean an order that was never paid: not where hardly any row has one. */
function saysUnpaid(columns: SourceColumn[], paid: string): boolean {
  const samples = columns.find(({ name }) => name === paid)?.samples ?? [];
  const filled = samples.filter((value) => !isBlankDate(value)).length;
  return filled > samples.length * 0.3;
}
