import { format, messages } from '../../i18n/index.ts';
import type { SampleFacts } from '../roles/sampleFacts.ts';
import type { RoleReason } from '../roles/guessRoles.ts';

const n = (value: number) => format.number(value);

/** What of a column's values speaks for the part that it plays. */
function factsEn({ filled, distinct, dates, numbers }: SampleFacts): string {
  if (dates !== undefined) return `${n(dates)} of ${n(filled)} are dates`;
  if (numbers !== undefined) return `${n(numbers)} of ${n(filled)} are numbers`;
  return `${n(distinct)} different in ${n(filled)}`;
}
function factsZh({ filled, distinct, dates, numbers }: SampleFacts): string {
  if (dates !== undefined) return `${n(filled)} 个值中 ${n(dates)} 个是日期`;
  if (numbers !== undefined) return `${n(filled)} 个值中 ${n(numbers)} 个是数字`;
  return `${n(filled)} 个值中有 ${n(distinct)} 个不同`;
}

/** Why a column was taken for a part. */
export const roleWords = messages(
  {
    reason: (reason: RoleReason): string => {
      switch (reason.kind) {
        case 'preset':
          return `${reason.isLikely ? 'likely: named as' : 'as'} in an export of ${reason.preset}`;
        case 'name':
          return `its name is known: “${reason.matched}”`;
        case 'similar':
          return `likely: its name holds “${reason.matched}”`;
        case 'product':
          return `“${reason.matched}” × quantity: no total is named`;
        case 'values':
          return 'by its values, not its name';
      }
    },
    facts: factsEn
  },
  {
    reason: (reason: RoleReason): string => {
      switch (reason.kind) {
        case 'preset':
          return `${reason.isLikely ? '可能：列名像' : '与'}${reason.preset}导出格式${reason.isLikely ? '' : '一致'}`;
        case 'name':
          return `列名已知：“${reason.matched}”`;
        case 'similar':
          return `可能：列名含“${reason.matched}”`;
        case 'product':
          return `“${reason.matched}”× 数量：没有总额列`;
        case 'values':
          return '根据数据，而非列名';
      }
    },
    facts: factsZh
  }
);
