"""What readers ask in their own words, and the places that answer it: apart from the test, to keep both readable."""

from __future__ import annotations

ANSWERED = {
    # the report
    "could the lab have made a mistake with my sample": (
        "tools/faq#q-01",
        "start/first-steps#check-the-result-first",
        "start/read-your-report#how-well-it-was-searched",
        "start/where-am-i#one-report",
    ),
    "how long should i wait before doing the second semen test": (
        "start/first-steps#check-the-result-first",
        "tools/faq#q-01",
        "start/where-am-i#one-report",
        "start/read-your-report#what-comes-next",
    ),
    "my report has N/A everywhere what does it mean": (
        "tools/faq#q-02",
        "start/read-your-report#a-sample-report-line-by-line",
    ),
    "they found a couple of sperm after centrifuging": (
        "tools/faq#q-03",
        "start/read-your-report#a-few-sperm-after-spinning",
        "tools/glossary#cryptozoospermia",
    ),
    "all my sperm are dead is that better than none": (
        "tools/faq#q-05",
        "start/read-your-report#sperm-that-do-not-move-or-only-dead-ones",
    ),
    "home sperm test shows only one line": (
        "tools/faq#q-06",
        "start/read-your-report#home-kits",
    ),
    "my semen is thick and white so how can there be no sperm": (
        "tools/faq#q-07",
        "start/azoospermia#semen-is-not-sperm",
        "start/mix-ups#semen-sex-drive-and-sperm",
    ),
    "normal libido but zero sperm": (
        "tools/faq#q-08",
        "start/mix-ups#semen-sex-drive-and-sperm",
    ),
    "low volume and acidic ph": (
        "tools/faq#q-09",
        "start/read-your-report#little-fluid-and-acid",
        "aspermia/ejaculatory-duct-obstruction#how-it-is-found",
        "aspermia/ejaculatory-duct-obstruction#what-it-is",
        "types/obstructive-or-not#semen-volume-and-acidity",
    ),
    # why
    "did I do this to myself by watching too much porn": (
        "tools/faq#q-11",
        "start/mix-ups#masturbation",
        "start/mix-ups#did-i-do-this-to-myself",
    ),
    "had mumps at 15": (
        "causes/testicles#mumps-or-a-hernia-operation",
        "tools/faq#q-12",
    ),
    "hernia surgery as a baby and now no sperm": (
        "causes/blockages#hernia-surgery",
        "tools/faq#q-12",
        "causes/testicles#mumps-or-a-hernia-operation",
        "treatments/repair-surgery#after-hernia-surgery-in-childhood",
    ),
    "got hit in the nuts playing football years ago": (
        "causes/testicles#a-blow-or-a-head-injury",
        "tools/faq#q-13",
    ),
    "doctors cant find a reason for it": (
        "tools/faq#q-15",
        "types/non-obstructive#when-no-cause-is-found",
        "tests/index#when-no-cause-is-found",
        "causes/index#no-cause-found",
        "start/where-am-i#no-cause",
    ),
    "fsh is 28 do i still have a chance": (
        "tools/faq#q-16",
        "tests/hormone-tests#a-high-fsh-and-your-odds",
    ),
    "one of my testicles never came down when i was a boy": (
        "causes/testicles#undescended-testicles",
        "tools/faq#q-19",
        "tools/glossary#undescended-testicle",
    ),
    "i already have a daughter how can my count be zero now": (
        "tools/faq#q-20",
        "causes/blockages#when-you-already-have-a-child",
    ),
    "why are my balls so small": (
        "causes/testicles#small-or-shrinking-testicles",
        "tools/faq#q-17",
    ),
    # testosterone, hormones
    "quit trt 4 months ago still no sperm": (
        "causes/testosterone-and-steroids#stop-with-a-doctor-then-wait",
        "tools/faq#q-21",
        "treatments/index#stopping-testosterone",
        "start/where-am-i#testosterone",
    ),
    "took trenbolone for two years am i sterile forever": (
        "causes/testosterone-and-steroids#gym-steroids-lasting-harm",
        "tools/faq#q-25",
    ),
    "can i use hcg while staying on testosterone to keep fertility": (
        "causes/testosterone-and-steroids#keeping-sperm-while-on-testosterone",
        "tools/faq#q-23",
    ),
    "buying hcg online and treating myself": (
        "causes/testosterone-and-steroids#hcg-alone-and-treating-yourself",
        "tools/faq#q-22",
    ),
    "clomid for six months and nothing happened": (
        "treatments/hormone-treatment#when-to-stop-and-operate",
        "tools/faq#q-24",
        "treatments/hormone-treatment#low-production-with-other-causes",
        "treatments/hormone-treatment#if-it-does-not-work-and-with-no-treatment",
    ),
    "no sense of smell and never went through puberty": (
        "causes/hormones#from-birth",
        "tools/glossary#kallmann-syndrome",
    ),
    # genes
    "i am a cystic fibrosis carrier does my wife need testing": (
        "tools/faq#q-26",
        "causes/absent-vas-deferens#tests-for-both-partners",
        "causes/absent-vas-deferens#if-you-both-carry-a-change",
        "tests/genetic-tests#cftr",
    ),
    "born without vas deferens do I have only one kidney": ("causes/absent-vas-deferens#the-kidney-scan",),
    "azfc deletion chance of finding sperm": (
        "causes/genetic#y-deletions-what-each-means-for-surgery",
        "causes/genetic#y-deletions",
        "treatments/micro-tese#chances-by-cause",
        "tests/genetic-tests#y-chromosome",
    ),
    "will my sons have the same y deletion": (
        "tools/faq#q-29",
        "causes/genetic#your-children",
        "treatments/ivf-icsi#sons",
    ),
    "klinefelter what are the odds of a baby": (
        "causes/genetic#klinefelter-sperm-or-a-baby",
        "tools/faq#q-30",
        "causes/klinefelter#a-child-of-your-own",
    ),
    "xxy on testosterone do i have to stop before tese": (
        "tools/faq#q-31",
        "causes/klinefelter#testosterone-before-and-after-the-search",
    ),
    "is 35 too late for micro tese with klinefelter": (
        "tools/faq#q-32",
        "causes/klinefelter#your-age-and-freezing-early",
    ),
    # operations
    "my first biopsy was negative should i try micro tese": (
        "tools/faq#q-33",
        "tests/index#when-an-earlier-biopsy-found-nothing",
        "treatments/sperm-retrieval#after-a-biopsy-or-search-that-found-none",
    ),
    "micro tese failed can we do it again": (
        "tools/faq#q-34",
        "treatments/micro-tese#if-it-does-not-work-and-with-no-treatment",
        "treatments/sperm-retrieval#after-a-biopsy-or-search-that-found-none",
        "start/where-am-i#none-found",
    ),
    "fresh sperm on egg collection day or freeze it first": (
        "tools/faq#q-35",
        "decide/fresh-or-frozen",
        "treatments/micro-tese#fresh-or-frozen-sperm",
        "treatments/ivf-icsi#fresh-or-frozen-sperm",
    ),
    "will I be asleep during micro tese and is it painful": (
        "tools/faq#q-36",
        "treatments/micro-tese#on-the-day",
        "treatments/micro-tese#after",
    ),
    "when can i go back to the gym after sperm retrieval": (
        "tools/faq#q-37",
        "treatments/sperm-retrieval#after",
        "treatments/micro-tese#after",
    ),
    "does micro tese lower testosterone permanently": (
        "tools/faq#q-38",
        "treatments/micro-tese#risks-and-side-effects",
        "treatments/micro-tese#life-with-it",
    ),
    "they collected the eggs but found no sperm in him": (
        "tools/faq#q-40",
        "treatments/ivf-icsi#eggs-collected-but-no-sperm-found",
    ),
    "how to find a good micro tese surgeon": (
        "tools/faq#q-41",
        "living/costs-and-clinics#the-surgeon",
    ),
    "should i have my varicocele fixed before sperm retrieval": (
        "tools/faq#q-42",
        "causes/testicles#fix-the-veins-first-or-not",
        "about/uncertain#4-repair-of-a-varicocele-first",
    ),
    "vasectomy reversal success after 15 years": (
        "treatments/repair-surgery#vasectomy-reversal-by-years",
        "causes/vasectomy#the-years-since-and-her-age",
    ),
    # money
    "nhs refused ivf because she has a child": (
        "tools/faq#q-44",
        "living/costs-and-clinics#funding-in-the-uk",
    ),
    "does us insurance pay for sperm retrieval": (
        "tools/faq#q-45",
        "living/costs-and-clinics#insurance-in-the-usa",
    ),
    "cost of storing frozen sperm per year": (
        "tools/faq#q-46",
        "living/costs-and-clinics#freezing-and-storage",
    ),
    # feelings
    "i feel like half a man": (
        "tools/faq#q-47",
        "living/feelings#manhood",
    ),
    "parents in law keep asking about grandchildren": (
        "tools/faq#q-48",
        "living/feelings#what-to-answer-relatives",
    ),
    "my husband shuts down whenever I bring it up": (
        "living/partners#when-he-will-not-talk",
        "tools/faq#q-49",
    ),
    "dont enjoy sex anymore since the diagnosis": (
        "tools/faq#q-52",
        "living/feelings#sex",
    ),
    "where can i meet other men with this": (
        "tools/faq#q-54",
        "living/feelings#talking-with-other-men",
    ),
    # donor sperm
    "will i love a donor child like my own": (
        "tools/faq#q-55",
        "treatments/donor-sperm#could-i-love-this-child",
    ),
    "what age do you tell a donor conceived child": (
        "tools/faq#q-56",
        "treatments/donor-sperm#telling-the-child",
    ),
    "how many children can one donor have": (
        "tools/faq#q-57",
        "treatments/donor-sperm#half-siblings",
        "treatments/donor-sperm#limits-by-country",
    ),
    "can the child find out who the donor is at 18": (
        "tools/faq#q-58",
        "treatments/donor-sperm#who-can-learn-the-donors-name",
    ),
    # health, and nothing comes out
    "does having no sperm raise my risk of testicular cancer": (
        "tools/faq#q-60",
        "living/long-term-health#cancer",
        "living/long-term-health#checks-to-ask-about",
    ),
    "coq10 and vitamin e for azoospermia": (
        "tools/faq#q-61",
        "treatments/be-careful#pills-diet-and-heat",
        "start/mix-ups#diet-vitamins-and-supplements",
    ),
    "cloudy urine after orgasm": (
        "aspermia/retrograde-ejaculation#what-it-is",
        "aspermia/retrograde-ejaculation#how-it-is-found",
        "tools/faq#q-62",
        "tools/faq#q-63",
    ),
    "prostate surgery and now dry orgasms": (
        "aspermia/retrograde-ejaculation#operations",
        "aspermia/index#semen-goes-into-the-bladder",
        "aspermia/index#after-surgery-for-cancer",
    ),
    "he has a spinal cord injury can we have a baby": ("aspermia/index#spinal-cord-injury",),
    "chemo next week should i freeze sperm": ("causes/cancer-treatment#before-treatment-freeze-sperm",),
    "trans woman on estrogen want to freeze sperm": (
        "causes/cancer-treatment#trans-women",
        "living/trans-readers#freezing-before-hormones",
        "living/trans-readers#if-you-are-on-hormones-already",
    ),
}
"""Words → paths without `.html`, with an anchor: one of them must be there."""
