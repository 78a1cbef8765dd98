export { inspectFile as inspect } from './formats/inspectFile.ts';
export { release, sizeLimits, type InspectOptions, type NamedBlob } from './inspect.ts';
export { loadOrders, type LoadOrdersOptions } from './loadOrders.ts';
export { loadTable, type LoadTableOptions, type TableReceipt } from './shape/loadTable.ts';
export { importMacros, loadOrdersSql, type LoadPlan, type LoadSource } from './loadOrdersSql.ts';
export { guessRoles, type RoleGuess } from './roles/guessRoles.ts';
export { isReady, mappingProblems, withReadings } from './mapping.ts';
export { dateEvidence } from './values/dateEvidence.ts';
export { remap } from './remap.ts';
export { arrange, type Arrangement, type Choice } from './together/arrange.ts';
export { loadTogether, type Receipts } from './together/loadTogether.ts';
export { type BesideReceipt } from './together/loadBeside.ts';
export { rejoin, withJoined } from './together/rejoin.ts';
export { agreeOnDates } from './together/agreeOnDates.ts';
export type { Join, Match, Part as FilePart } from './together/types.ts';
export { distinctCounts, type DistinctCounts } from './figures.ts';
export { fingerprint } from './fingerprint.ts';
export { remembered } from './remembered.ts';
export { printMappingFile, readMappingFile, type MappingFile } from './mappingFile.ts';
export { matchRoles, rolesOf, type RoleMatch, type WantedRoles } from './roles/matchRoles.ts';
export { recognise, type PartGuess, type Recognition } from './roles/recognise.ts';
export { fileKinds, kindParts, type FileKind, type Part } from './roles/kinds.ts';
export { mapAsWanted } from './mapAsWanted.ts';
export { readingsOf, readingsOfAll } from './readings/readingsOf.ts';
export { checkReadings, readingKeys } from './readings/checkReadings.ts';
export type { ReadingNotice, Readings, Wanted } from './readings/Readings.ts';
export { readingText } from './words/readings.ts';
export { rejectsCsv } from './rejectsCsv.ts';
export { problemText } from './messages.ts';
export { ImportProblem, type ImportProblemCode } from './ImportProblem.ts';
export {
  leaveOutRules,
  type LeaveOutRule,
  type LeftOutBy,
  type LeftOutLine,
  type LoadedRule,
  type SourceRule
} from './receipt/leftOut.ts';
export { accountParts, type AccountPart } from './receipt/accountParts.ts';
export { keptReceipt, type KeptReceipt } from './receipt/kept.ts';
export type { FileReceipt, Receipt, RowsAndMoney } from './receipt.ts';
export type { DateEvidence, DateReading } from './values/dates.ts';
export {
  roles,
  type Dialect,
  type Inspection,
  type Mapping,
  type Overrides,
  type Role,
  type SourceColumn
} from './types.ts';
export { encodings, type EncodingName } from './encoding/candidates.ts';
export type { Encoding } from './encoding/Encoding.ts';
