"""Operations of reports."""
