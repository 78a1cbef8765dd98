import { format, messages } from '../../i18n/index.ts';

const of = (done: number, bytes: number) => [format.bytes(done * bytes), format.bytes(bytes)] as const;
const rowsOf = (done: number, rows: number) => [format.number(Math.round(done * rows)), format.number(rows)];

/** How far a reading or a load is. */
export const progressWords = messages(
  {
    bytes(done: number, bytes: number) {
      const [so, all] = of(done, bytes);
      return `${so} of ${all}`;
    },
    rows(done: number, bytes: number, rows: number) {
      const [so, all] = of(done, bytes);
      const [soRows, allRows] = rowsOf(done, rows);
      return `${so} of ${all}, about ${soRows} of ${allRows} rows`;
    },
    left: (seconds: number) =>
      seconds < 90
        ? `· ${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`
        : `· ${Math.round(seconds / 60)} minutes left`,
    finishing: 'Accounting for every row…'
  },
  {
    bytes(done: number, bytes: number) {
      const [so, all] = of(done, bytes);
      return `${so} / ${all}`;
    },
    rows(done: number, bytes: number, rows: number) {
      const [so, all] = of(done, bytes);
      const [soRows, allRows] = rowsOf(done, rows);
      return `${so} / ${all}，约 ${soRows} / ${allRows} 行`;
    },
    left: (seconds: number) =>
      seconds < 90 ? `· 还需约 ${seconds} 秒` : `· 还需约 ${Math.round(seconds / 60)} 分钟`,
    finishing: '正在核对每一行……'
  }
);
