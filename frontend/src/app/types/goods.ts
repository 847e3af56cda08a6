/** Stock: items, their pools, and what happened to their units. */
export type {
  AdjustedOut as Adjusted,
  MovementOut as Movement,
  MovementsOut as Movements,
  PoolOut as Pool,
  StockChangeOut as StockChange,
  StockItemOut as StockItem,
  StockListOut as StockList,
  StockRefundOut as StockRefund,
  StockRequestOut as StockRequest,
  StockSheetErrorOut as StockSheetError,
  StockSheetMadeOut as StockSheetMade,
  StockSheetOut as StockSheet,
} from './server'
