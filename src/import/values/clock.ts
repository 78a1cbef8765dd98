import { identifier, literal } from '../../engine/index.ts';
import { plainName } from '../roles/headerNames.ts';
import type { SourceColumn } from '../types.ts';
import { blankSql, isBlank } from './blanks.ts';

const names =
  /^((order|sale|transaction|purchase|payment)?\s*time|uhrzeit|zeit|heure|hora|ora|tijd|godzina|时间|時間|时刻|下单时刻|交易时间)$/;
const clock = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]m)?$/i;
const formats = ['%H:%M:%S', '%H:%M', '%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p', '%H:%M:%S.%f'];
const midnight = "TIMESTAMP '1900-01-01'";

/** The column with the time of day, where the dates have none: named so, and nearly all of its values are clocks. */
export function clockColumn(columns: SourceColumn[], date: string | undefined): string | undefined {
  const dated = columns.find(({ name }) => name === date);
  if (!dated || dated.samples.some((value) => value.includes(':'))) return undefined;
  return columns.find(({ name, samples }) => {
    const filled = samples.filter((value) => !isBlank(value));
    const fitting = filled.filter((value) => clock.test(value.trim())).length;
    return names.test(plainName(name)) && fitting > 0 && fitting >= filled.length * 0.9;
  })?.name;
}

/** SQL that adds a column's time of day to a date; nothing where it is blank, NULL where it cannot be read. */
export const withClockSql = (date: string, column: string): string =>
  `${date} + CASE WHEN ${blankSql(identifier(column))} THEN INTERVAL 0 SECOND ELSE try_strptime(trim(${identifier(column)}), [${formats.map(literal).join(', ')}]) - ${midnight} END`;
