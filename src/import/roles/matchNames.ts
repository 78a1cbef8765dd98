import { dateCandidates } from '../values/describeDates.ts';
import { isBlank } from '../values/blanks.ts';
import { isBlankDate } from '../values/dates.ts';
import { numberShare } from '../values/numbers.ts';
import { treatmentOf } from '../rules/statusWords.ts';
import type { SourceColumn } from '../types.ts';
import { plainName } from './headerNames.ts';

/** A column whose name says that it plays a part. */
export interface NameMatch<P extends string> {
  part: P;
  column: SourceColumn;
  /** From 0 to 1. */
  confidence: number;
  /** Whether the name is a known one, or holds one. */
  kind: 'name' | 'similar';
  /** The known name. */
  matched: string;
}

const misleading =
  /discount|tax|shipping|fee|refund|tip|compare|points|balance|优惠|折扣|邮费|运费|退款|积分|税|服务费|手续费|updated|shipped|ship date|fulfil|delivery|required|due|birth|发货|收货时间|完成时间|关闭|更新/;

/** The parts that a column's name allows, with how sure each is. */
export function matchNames<P extends string>(
  column: SourceColumn,
  names: Partial<Record<P, string[]>>
): NameMatch<P>[] {
  const plain = withoutCurrency(plainName(column.name));
  const close = (text: string) => text.replaceAll(' ', '');
  return (Object.entries(names) as [P, string[]][]).flatMap(([part, known]): NameMatch<P>[] => {
    const exact = known.findIndex((name) => name === plain || close(name) === close(plain));
    if (exact >= 0) {
      if (part === 'region' && !valuesFit(part, column.samples)) return [];
      const gaps = part === 'ordered_at' || part === 'at' ? blankShare(column.samples) * 0.3 : 0;
      const confidence = 0.95 - (exact / known.length) * 0.2 - gaps;
      return [{ part, column, confidence, kind: 'name', matched: known[exact]! }];
    }
    const held = known.findIndex((name) => holds(plain, name) || isMistyped(plain, name));
    return held < 0 || misleading.test(plain) || !valuesFit(part, column.samples)
      ? []
      : [
          {
            part,
            column,
            confidence: (holds(plain, known[held]!) ? 0.6 : 0.55) - (held / known.length) * 0.3,
            kind: 'similar',
            matched: known[held]!
          }
        ];
  });
}

/** Whether values are dates beyond doubt: no plain figures that could be anything. */
export const datesSurely = (samples: string[]): boolean => {
  const best = dateCandidates(samples)[0];
  return (
    !!best &&
    best.share > 0.9 &&
    !['serial', 'seconds', 'milliseconds', 'microseconds'].includes(best.reading.order)
  );
};

const blankShare = (samples: string[]): number =>
  samples.filter(isBlankDate).length / Math.max(1, samples.length);

/** Whether a longer name holds a known one: as its last or first words, or anywhere where words are not set apart. */
const holds = (plain: string, name: string): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(name)
    ? name.length >= 2 && plain.includes(name)
    : name.length >= 4 && (plain.endsWith(` ${name}`) || plain.startsWith(`${name} `));

/** A name without the currency that it ends with: `gross value eur`. */
const withoutCurrency = (plain: string): string =>
  plain.replace(/(?<=.) (eur|usd|gbp|chf|cny|rmb|jpy|hkd|twd|krw|sgd|cad|aud)$/, '');

/** Whether a name is a known one but for one letter that is missing, another or too many, or two that have changed places. */
function isMistyped(plain: string, name: string): boolean {
  if (name.length < 6 || Math.abs(plain.length - name.length) > 1 || !/^[a-z ]+$/.test(name)) return false;
  let start = 0;
  while (start < name.length && plain[start] === name[start]) start++;
  let end = 0;
  while (end < Math.min(plain.length, name.length) - start && plain.at(-1 - end) === name.at(-1 - end)) end++;
  const [own, known] = [plain, name].map((text) => text.slice(start, text.length - end)) as [string, string];
  if (own.length <= 1 && known.length <= 1) return own !== known;
  const isExchanged = own.at(0) === known.at(-1) && own.at(-1) === known.at(0);
  return own.length === known.length && isExchanged && own.slice(1, -1) === known.slice(1, -1);
}

function valuesFit(part: string, samples: string[]): boolean {
  if (['ordered_at', 'at', 'joined_at'].includes(part)) return datesSurely(samples);
  if (['amount', 'unit_price', 'quantity', 'cost', 'score'].includes(part)) return numberShare(samples) > 0.8;
  if (part === 'region') return !areStatuses(samples);
  return true;
}

/** Whether most of the different values are words of statuses: a `State` of orders is no part of a country. */
function areStatuses(samples: string[]): boolean {
  const values = [...new Set(samples.map((value) => value.trim()))].filter((value) => !isBlank(value));
  return values.length > 0 && values.filter((value) => treatmentOf(value)).length > values.length / 2;
}
