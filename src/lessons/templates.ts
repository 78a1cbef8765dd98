/** A question that a new notebook can begin with. Its texts stand in `templates/`. */
export const templateNames = [
  'long-tail',
  'rfm-campaign',
  'cohort-health',
  'accounts',
  'low-value',
  'board-report'
] as const;

export type TemplateName = (typeof templateNames)[number];

/** A template's notebook, in a language; it fits any orders. */
export async function templateText(name: TemplateName, language: 'en' | 'zh'): Promise<string> {
  const { texts } = await import('./templateTexts.ts');
  return texts[`./templates/${name}.${language}.md`]!;
}
