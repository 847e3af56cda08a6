/** The dictionary, and the passport of a number. */
export type {
  CutOut as MetricRow,
  FileRowsOut as PassportFile,
  MetricOut as Metric,
  PassportOut as Passport,
} from './server'
