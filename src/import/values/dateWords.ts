/** Months as English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic and Polish exports write them. */
const months: Record<string, string> = {
  jan: 'january januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty',
  feb: 'february februar feber février févr fév febrero febbraio fevereiro fev februari lutego luty lut',
  mar: 'march märz mär mrz mars marzo março maart mrt marts marca marzec',
  apr: 'april avril avr abril abr aprile kwietnia kwiecień kwi',
  may: 'mai mayo maggio mag maio mei maj maja',
  jun: 'june juni juin junio giugno giu junho czerwca czerwiec cze',
  jul: 'july juli juillet juil julio luglio lug julho lipca lipiec lip',
  aug: 'august août aout agosto ago augustus augusti sierpnia sierpień sie',
  sep: 'september septembre sept septiembre settembre set setembro września wrzesień wrz',
  oct: 'october oktober okt octobre octubre ottobre ott outubro out października październik paź',
  nov: 'november novembre noviembre novembro listopada listopad lis',
  dec: 'december dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień gru'
};
const halves: Record<string, string> = {
  am: '上午|凌晨|早上|오전|午前|a. m.|a.m.|a.m',
  pm: '下午|晚上|中午|傍晚|오후|午後|p. m.|p.m.|p.m'
};
const weekdays =
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica';

const monthOf = new Map(
  Object.entries(months).flatMap(([month, names]) =>
    [month, ...names.split(' ')].map((name) => [name, month] as const)
  )
);
const halfOf = Object.entries(halves).flatMap(([half, names]) =>
  names.split('|').map((name) => [name, half] as const)
);
const isWeekday = new Set(weekdays.split(' '));

/** A word of dates, and what stands for it where they are read: an English month, am or pm, nothing for a weekday. */
export type DateWord = readonly [from: string, to: string];

/** The words of a lower-case date that have to be put into English. Longer ones first. */
export function dateWords(text: string): DateWord[] {
  const found = new Map<string, string>();
  for (const [name, half] of halfOf) if (text.includes(name)) found.set(name, half);
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const month = monthOf.get(word);
    if (month !== undefined && month !== word) found.set(word, month);
    else if (isWeekday.has(word)) found.set(word, '');
  }
  for (const [word] of text.matchAll(/(星期|周|週|礼拜)[一二三四五六日天]/g)) found.set(word, '');
  return [...found].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

/** A lower-case text in which words are put into English. */
export const inEnglish = (text: string, words: readonly DateWord[]): string =>
  words.reduce((done, [from, to]) => done.replaceAll(from, to), text).trim();
