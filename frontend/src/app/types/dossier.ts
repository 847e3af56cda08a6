/** What the law asks of a show, and the papers that prove it. */
export type {
  CaseOut as DossierCase,
  CasesOut as DossierCases,
  DossierOut as Dossier,
  DutyOut as Duty,
  EvidenceKeyOut as EvidenceKey,
  FoundOut as FoundPerson,
  PaperOut as Paper,
  PersonalFieldOut as PersonalField,
  PersonRequestOut as PersonRequest,
} from './server'
