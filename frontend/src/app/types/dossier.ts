/** What the law asks of a show, and the papers that prove it. */
export type {
  CaseOut as DossierCase,
  CasesOut as DossierCases,
  DossierOut as Dossier,
  DutyOut as Duty,
  EvidenceKeyOut as EvidenceKey,
  PaperOut as Paper,
} from './server'
