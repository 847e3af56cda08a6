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
export type {
  PlannedSegmentIn as NewPlannedSegment,
  PlannedSegmentOut as PlannedSegment,
  RundownNoteOut as RundownNote,
  RundownOut as Rundown,
  RundownProductOut as RundownProduct,
  SheetRundownOut as SheetRundown,
  SheetSegmentOut as SheetSegment,
  ExpectedOut as Expected,
  GoalMetricOut as GoalMetric,
  FestivalOut as Festival,
  FitOut as HostFit,
  HostGoodsFitOut as HostForGoods,
  HostsForGoodsOut as HostsForGoods,
  LibraryEffectOut as LibraryEffect,
  LibraryEffectsOut as LibraryEffects,
  PhraseOut as Phrase,
  PlanTemplateOut as PlanTemplate,
  ProposalsOut as Proposals,
  TaskFieldsIn as TaskFields,
  TaskIn as NewTask,
  TaskOut as Task,
} from './server'
export type {
  ItemSheetOut as ItemSheet,
  LineUpHeadOut as LineUpHead,
  LineUpIn as LineUpAsked,
  LineUpOut as LineUp,
  LineUpResultOut as LineUpResult,
  LineUpRuleOut as LineUpRuleTold,
  LineUpRunOut as LineUpRun,
  PlanItemChangesIn as PlanItemChanges,
  PlanItemIn as NewPlanItem,
  PlanItemOut as PlanItem,
  PlanItemsOut as PlanItems,
  SoldProductOut as SoldProduct,
  SoldProductsOut as SoldProducts,
} from './server'
import type { LineUpRuleOut, PlanItemOut } from './server'
export type LineUpRule = LineUpRuleOut['rule']
export type ItemRole = PlanItemOut['role']
export type { CalendarOut as Calendar, ConflictOut as Conflict, OwnDayOut as OwnDay } from './server'
export type { FieldChangeOut as FieldChange, PartChangeOut as PartChange } from './server'
export type {
  CheckIn as NewCheck,
  CheckFieldsIn as CheckFields,
  CheckResultIn as CheckResult,
  RehearsalFoundIn as NewRehearsalFound,
  RehearsalFoundOut as RehearsalFound,
  KnownOut as Known,
  LineHostOut as LineHost,
  NotReadyOut as NotReady,
  PlanCheckOut as PlanCheck,
  ReadinessOut as Readiness,
  RehearsalOut as Rehearsal,
  RehearsalsOut as Rehearsals,
} from './server'
import type { PlanCheckOut } from './server'
export type Measure = Exclude<PlanCheckOut['measure'], ''>
export type { ScriptOut as Script, ScriptsOut as Scripts, ScriptsTakenOut as ScriptsTaken, ScriptTemplateOut as ScriptTemplate } from './server'
export type {
  KnownChargesOut as KnownCharges,
  MarginFloorOut as MarginFloor,
  PriceBillOut as PriceBill,
  PriceLineOut as PriceLine,
  PriceReckoningOut as PriceReckoning,
  PriceRecordOut as PriceRecord,
  PriceTermsIn as PriceTermsAsked,
  PriceTermsOut as PriceTerms,
  PricingOut as Pricing,
} from './server'
import type { BasisOut as PriceBasisOut, CouponOut as PriceCouponOut } from './server'
export type BasisKind = PriceBasisOut['kind']
export type PriceChannel = PriceCouponOut['channel']
export type {
  AssetFieldsIn as AssetFields,
  AssetFileFieldsIn as AssetFileFields,
  AssetFileIn as NewAssetFile,
  AssetFileOut as AssetFile,
  AssetIn as NewAsset,
  AssetOut as Asset,
  DueAssetOut as DueAsset,
  CrewMemberOut as CrewMember,
  CrewNeedIn as CrewNeedAsked,
  CrewNeedOut as CrewNeed,
  CrewOut as Crew,
  ShowGoodOut as ShowGood,
  ShowGoodsOut as ShowGoods,
  GoodsRequestOut as GoodsRequest,
} from './server'
import type { CrewMemberOut } from './server'
export type CrewRole = CrewMemberOut['role']
export type { PhraseCardOut as PhraseCard, PhraseIn as NewPhrase, PhraseLibraryOut as PhraseLibrary } from './server'
export type {
  PointFormIn as NewPointForm,
  PointFormOut as PointForm,
  SellingPointsIn as SellingPointsAsked,
  SellingPointsOut as SellingPoints,
} from './server'
export type { CardIn as CardWords, ExplanationCardOut as ExplanationCard, ExplanationCardsOut as ExplanationCards } from './server'
export type {
  BookingIn as NewBooking,
  BookingOut as Booking,
  ChannelCodeOut as ChannelCode,
  CodeUseIn as CodeUse,
  LaunchedProductOut as LaunchedProduct,
  LaunchFieldsIn as LaunchFields,
  LaunchListedOut as LaunchListed,
  LaunchOut as Launch,
  LaunchResultOut as LaunchResult,
  LaunchTermsOut as LaunchTerms,
  PrivilegeOut as Privilege,
  SeedFieldsIn as SeedFields,
  SeedIdentityOut as SeedIdentity,
  SeedIn as NewSeed,
  SeedOut as Seed,
  SeedsBroughtOut as SeedsBrought,
  SeedsOut as Seeds,
} from './server'
import type { PrivilegeOut, SeedOut } from './server'
export type PrivilegeKind = PrivilegeOut['kind']
export type SeedState = SeedOut['state']
export type {
  DeviceFieldsIn as DeviceFields,
  DeviceIn as NewDevice,
  DeviceOut as Device,
  EffectOut as UpgradeEffect,
  HeldOut as Held,
  SceneModuleFieldsIn as SceneModuleFields,
  SceneModuleIn as NewSceneModule,
  SceneModuleOut as SceneModule,
  StudioCardOut as StudioCard,
  StudioFieldsIn as StudioFields,
  StudioIn as NewStudio,
  StudioNeedOut as StudioNeed,
  StudioOut as Studio,
  StudiosOut as Studios,
  UpgradeIn as NewUpgrade,
  UpgradeOut as Upgrade,
} from './server'
export type {
  CobrandIn as CobrandAsked,
  CobrandOut as Cobrand,
  JointResultOut as JointResult,
  MarksIn as Marks,
  PartnerCardOut as PartnerCard,
  PartnerFieldsIn as PartnerFields,
  PartnerIn as NewPartner,
  PartnerOut as Partner,
  PartnersOut as Partners,
  PromiseOut as TrafficPromise,
  SharedTaskFieldsIn as SharedTaskFields,
  SharedTaskIn as NewSharedTask,
  SharedTaskOut as SharedTask,
  StageIn as StageAsked,
  WeightsOut as Weights,
} from './server'
import type { MeanOut, PartnerOut } from './server'
export type Mark = MeanOut['mark']
export type PartnerStage = PartnerOut['stage']
