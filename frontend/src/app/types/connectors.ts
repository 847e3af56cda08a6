/** Files on their way in, and what became of them. */
export type {
  BatchOut as Batch,
  ChangesOut as Changes,
  Choices as Reading,
  ExampleOut as Change,
  FormatOut as Format,
  KindFieldOut as KindField,
  KindOut as ImportKind,
  MappingOut as Mapping,
  PeriodOut as Period,
  PreflightOut as Preflight,
  RefusedOut as Refused,
  SheetColumnOut as SheetColumn,
  SheetOut as Sheet,
  State as UploadState,
  UploadOut as Upload,
} from './server'
