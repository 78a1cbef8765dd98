/** The templates' notebooks, by their paths. */
export const texts = import.meta.glob<string>('./templates/*.md', {
  query: '?raw',
  import: 'default',
  eager: true
});
