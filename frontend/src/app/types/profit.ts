/** What is left of sales, and the costs it is made of. */
export type {
  CostRowOut as CostRow,
  CostsIn,
  CostsOut as Costs,
  CostEntryOut as CostEntry,
  ProfitFindingOut as ProfitFinding,
  ProfitRowOut as ProfitRow,
  ProfitOut as Profit,
  UncostedOut as Uncosted,
} from './server'
