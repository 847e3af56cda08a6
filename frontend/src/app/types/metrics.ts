/** The dictionary, and the passport of a number. */
export type {
  ChangeOut as Changed,
  CutOut as MetricRow,
  DecompositionOut as Decomposition,
  FactorOut as DriverFactor,
  FileRowsOut as PassportFile,
  MetricOut as Metric,
  PassportOut as Passport,
} from './server'
