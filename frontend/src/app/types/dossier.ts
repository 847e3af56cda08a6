/** What the law asks of a show, and the papers that prove it. */
export type {
  CaseOut as DossierCase,
  CasesOut as DossierCases,
  DossierOut as Dossier,
  DutyOut as Duty,
  EvidenceKeyOut as EvidenceKey,
  FoundOut as FoundPerson,
  ConsentOut as Consent,
  ConsentsOut as Consents,
  OverdueOut as Overdue,
  PaperOut as Paper,
  PersonalFieldOut as PersonalField,
  PersonRequestOut as PersonRequest,
  RetentionOut as Retention,
  RevealedOut as RevealedPerson,
} from './server'
