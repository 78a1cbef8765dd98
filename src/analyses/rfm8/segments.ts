import { language } from '../../i18n/index.ts';

const english: Record<string, string> = {
  重要价值: 'Key, valued',
  重要发展: 'Key, to develop',
  重要保持: 'Key, to keep',
  重要挽留: 'Key, to win back',
  一般价值: 'Ordinary, valued',
  一般发展: 'Ordinary, to develop',
  一般保持: 'Ordinary, to keep',
  一般挽留: 'Ordinary, to win back'
};

/** One of the eight segments as the current language shows it: in English with its Chinese name, the one in the rows. */
export const segmentName = (segment: string): string =>
  language.current === 'en' && english[segment] ? `${english[segment]} ${segment}` : segment;
