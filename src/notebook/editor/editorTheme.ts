import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const look = EditorView.theme({
  '&': {
    maxHeight: '60vh',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--wash)',
    color: 'var(--ink)',
    fontSize: 'var(--step--1)'
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--space-3)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)'
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 18%, transparent)'
  },
  '.cm-error': {
    textDecoration: 'underline wavy var(--danger)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em'
  },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--tail) 28%, transparent)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--tail)' },
  '.cm-tooltip, .cm-panels': {
    border: '0',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)'
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    boxShadow: '0 6px 24px rgb(0 0 0 / 0.14)'
  },
  '.cm-tooltip-error': {
    maxWidth: '28rem',
    padding: 'var(--space-1) var(--space-2)',
    whiteSpace: 'pre-wrap'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    borderRadius: 'var(--radius)',
    fontFamily: 'var(--mono)',
    maxHeight: '16em',
    maxWidth: 'min(34rem, 94vw)'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem var(--space-2)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--paper)'
  },
  '.cm-completionDetail': { marginLeft: 'var(--space-2)', color: 'var(--soft)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: 'min(24rem, 90vw)', padding: 'var(--space-2)' },
  '.cm-completionInfo code': { fontFamily: 'var(--mono)' },
  '.cm-completionInfo p': { margin: 'var(--space-1) 0 0', color: 'var(--soft)' },
  '.cm-macro-help': {
    maxWidth: 'min(38rem, 92vw)',
    maxHeight: '40vh',
    overflow: 'auto',
    padding: 'var(--space-2)'
  },
  '.cm-macro-help code': { fontFamily: 'var(--mono)', overflowWrap: 'anywhere' },
  '.cm-macro-help p': { margin: 'var(--space-1) 0 0', color: 'var(--soft)' },
  '.cm-macro-help dl': {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '0 var(--space-2)',
    margin: 'var(--space-1) 0 0'
  },
  '.cm-macro-help dt': { fontFamily: 'var(--mono)' },
  '.cm-macro-help dd': { margin: '0', color: 'var(--soft)' },
  '.cm-macro-help .current': { color: 'var(--ink)', fontWeight: '600' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: 'var(--space-2) var(--space-3)' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--soft)', fontSize: '1.25em' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--paper)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: 'inherit'
  },
  '@media (pointer: coarse)': { '&': { fontSize: '1rem' } },
  '@media print': { '&': { maxHeight: 'none' } }
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.heading, tags.strong], fontWeight: '600' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--head)' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string), tags.link, tags.url], color: 'var(--waist)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--tail)' },
  { tag: [tags.typeName, tags.standard(tags.name), tags.special(tags.name)], color: 'var(--accent)' },
  { tag: [tags.meta, tags.processingInstruction], color: 'var(--soft)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' }
]);

/** The editor in the page's own colours: light and dark follow its CSS variables. */
export const editorTheme: Extension = [look, syntaxHighlighting(colours)];
