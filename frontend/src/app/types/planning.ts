/** Goals, and what was reached of them. */
export type {
  GoalCellOut as GoalCell,
  GoalGridOut as GoalGrid,
  GoalOut as Goal,
  GoalRowOut as GoalRow,
  SheetChangeOut as SheetChange,
  SheetErrorOut as SheetError,
  SheetOutcomeOut as SheetOutcome,
  SplitOut as Split,
} from './server'
