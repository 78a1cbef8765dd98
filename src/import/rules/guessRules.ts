import { plainName } from '../roles/headerNames.ts';
import { columnNamed, columnOfPart, presetFor } from '../roles/presets/index.ts';
import type { Preset } from '../roles/Preset.ts';
import type { Mapping, SourceColumn } from '../types.ts';
import { isBlankDate } from '../values/dates.ts';
import { answerOf, isQuestion, meantBy } from './questions.ts';
import { reasonOf, treatmentOfStage, type Treatment } from './statusWords.ts';
import type { RowRules, StatusRule } from './types.ts';

/** A column with more different values than this holds no statuses. */
export const mostStatuses = 40;

const statusNames =
  /^(order |payment |financial |transaction |refund |invoice |deal )?status$|^(event type|state|order state|payment state|stage|deal stage|stage name)$|^(订单|交易|支付|付款|售后|退款|退货|合同|流程)?状态$|^(销售|商机)?阶段$|^(bestell|auftrags|zahlungs|liefer)status$|^(statut|état|etat)( (de |du )?(la )?(commande|paiement|livraison))?$|^(estado|stato)( (de |del |dell')?(pedido|pago|envío|ordine|pagamento))?$|^status do pedido$/;
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
