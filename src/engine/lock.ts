/** Makes a connection report errors as JSON, with the kind of error and its place. Holds for one connection only. */
export const structuredErrors = 'SET errors_as_json = true';

/**
 * Settings that every session starts with, in this order. The last four shut the engine in: it reads and writes
 * nothing but lent files below `in/`, loads no extension, asks no host, and none of that can be undone by SQL.
 */
export const lock = [
  'SET enable_progress_bar = true',
  structuredErrors,
  `SET allowed_directories = ['in/']`,
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true'
] as const;
