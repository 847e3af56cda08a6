"""dossier 合规档案: what the law asks of a show, whether it was done, and the proof of it.

For:   who answers for a show before a regulator or a buyer, and whoever must do something before it goes on air.
Words: case (a show, planned or imported, as the law sees it), duty (what one article asks of it), paper (a document
       somebody checked), sign-off (done, said by a person; some need a second), evidence pack (all of it, signed).
Owns:  dossier_paper, dossier_check, dossier_facts, dossier_signoff, dossier_request, dossier_reveal,
       dossier_correction, dossier_consent, dossier_retention, dossier_purge; keys/evidence and heads at home.
Calls: live for what happened on air, planning and metrics for whom and what a show had, shows, goods, trade for orders,
       compliance for titles, files for the papers.
"""
