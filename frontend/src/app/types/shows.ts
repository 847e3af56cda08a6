/** The list of shows. */
export type {
  ColumnOut as MetricColumn,
  FacetsOut as Facets,
  ShowOut as Show,
  ShowsOut as ShowPage,
} from './server'
