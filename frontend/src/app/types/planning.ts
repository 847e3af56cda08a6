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
export type {
  PlanFieldsIn as PlanFields,
  ShowPlanIn as NewPlan,
  ShowPlanOut as Plan,
  ShowPlansOut as PlanPage,
  PlanVersionOut as PlanVersion,
} from './server'
