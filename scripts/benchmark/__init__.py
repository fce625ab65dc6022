"""The guide beside plain Material for MkDocs with the same pages, built and measured in the same run."""
