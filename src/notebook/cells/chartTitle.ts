import type { Settings } from '../../analyses/index.ts';
import { m } from './messages.ts';

/**
 * What a chart that is not drawn is called: by its title, else by what it draws of which rows.
 * @param kind What any chart of its name is called.
 */
export function chartTitle(kind: string, settings: Settings): string {
  return m.cell(kind, drawnBy(settings));
}

/** A chart's title, else what it draws of which rows; empty where it says nothing of these. */
export function drawnBy(settings: Settings): string {
  const word = (key: string): string[] =>
    typeof settings[key] === 'string' && settings[key] ? [settings[key]] : [];
  const [title] = word('title');
  return title === undefined ? [...word('y'), ...word('x')].join(' / ') || word('data').join() : title;
}
