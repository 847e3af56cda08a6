/** What the law objects to in a text, the rules it is asked by, and what the company allows. */
export type {
  AllowanceOut as Allowance,
  CheckOut as TextCheck,
  HousePackOut as HousePack,
  OwnPackOut as OwnPack,
  PacksOut as RulePacks,
  RuleOut as ComplianceRule,
  RulesPageOut as ComplianceRules,
  TextFindingOut as TextFinding,
} from './server'
