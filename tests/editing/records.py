"""Records of works as four kinds of program save them, and the entries that they become."""

from typing import Any

CSL = """[{"DOI": "10.1234/AbC(5)", "type": "journal-article",
"title": "Sperm &amp; <jats:p>men</jats:p>: <i>a</i> study.",
"author": [{"family": "Müller", "given": "Jean-Paul K."}, {"literal": "WHO"}, {"family": "Solo"}],
"issued": {"date-parts": [[2024, 5]]}, "container-title": ["Andrology"], "volume": "3", "page": "1-9",
"URL": "https://doi.org/10.1234/abc"}]"""
BIBTEX = r"""@article{x, title={The {TESE} of M{\"u}ller}, author={van der Berg, Anna Maria and M{\"u}ller, J. P.
and {European Association of Urology}},
year=2020, month=mar, journal={Andrology}, volume=5, number={2}, pages={10--19}, doi={https://doi.org/10.5555/xyz}}"""
RIS = """TY  - JOUR
AU  - Corona, Giovanni, Jr.
AU  - World Health Organization
TI  - A title: of RIS
JO  - Andrology
PY  - 2021/06/01
VL  - 4
SP  - 11
EP  - 19
DO  - 10.7777/ris
UR  - https://example.org/ris
ER  -
"""
MEDLINE = """PMID- 31234567
OWN - NLM
DP  - 2022 Mar-Apr
TI  - A title that goes on
      below.
PG  - 101-9
LID - S1234 [pii]
LID - 10.8888/medline [doi]
FAU - van der Berg, Anna Jr
AU  - van der Berg A Jr
AD  - Department of Urology, Rome.
CN  - EAU Working Group
FAU - Müller, Jean-Paul K
PT  - Journal Article
TA  - Androl
JT  - Andrology
PMC - PMC123456
VI  - 6
IP  - 1
SO  - Androl. 2022 Mar-Apr;6(1):101-9. doi: 10.8888/medline.
"""
EXPECTED: dict[str, dict[str, Any]] = {
    CSL: {
        "id": "muller2024",
        "title": "Sperm & men: <i>a</i> study",
        "author": [{"family": "Müller", "given": "J.-P. K."}, {"literal": "WHO"}, {"literal": "Solo"}],
        "issued": "2024-05",
        "volume": "3",
        "page": "1-9",
        "DOI": "10.1234/AbC(5)",
    },
    BIBTEX: {
        "id": "van-der-berg2020",
        "title": "The TESE of Müller",
        "author": [
            {"family": "van der Berg", "given": "A. M."},
            {"family": "Müller", "given": "J. P."},
            {"literal": "European Association of Urology"},
        ],
        "issued": "2020-03",
        "volume": "5",
        "issue": "2",
        "page": "10-19",
        "DOI": "10.5555/xyz",
    },
    MEDLINE: {
        "id": "van-der-berg-jr2022",
        "title": "A title that goes on below",
        "author": [
            {"family": "van der Berg Jr", "given": "A."},
            {"literal": "EAU Working Group"},
            {"family": "Müller", "given": "J.-P. K."},
        ],
        "issued": "2022-03",
        "volume": "6",
        "issue": "1",
        "page": "101-9",
        "DOI": "10.8888/medline",
        "PMID": "31234567",
        "PMCID": "PMC123456",
    },
    RIS: {
        "id": "corona-jr2021",
        "title": "A title: of RIS",
        "author": [{"family": "Corona Jr.", "given": "G."}, {"literal": "World Health Organization"}],
        "issued": "2021-06-01",
        "volume": "4",
        "page": "11-19",
        "DOI": "10.7777/ris",
        "URL": "https://example.org/ris",
    },
}
ALIKE = {
    "type": "article-journal",
    "container-title": "Andrology",
    "level": "study",
    "seen": {"where": ["https://example.org/a"], "part": "full text"},
}
