"""What the Chromium of the tests does without: all that is no part of a page and costs time or asks the network."""

ADDRESS_BAR = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
"""The lists below the address bar are web pages themselves: each new window loads them in a process of its own, which
takes longer than to open a page of ours, and nobody sees them where there is no window."""
OF_PLAYWRIGHT = (
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "BlockOriginHeaderModificationOnRedirect",
    "DestroyProfileOnBrowserClose",
    "DialMediaRouteProvider",
    "GlobalMediaControls",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "ThirdPartyStoragePartitioning",
    "Translate",
)
"""What Playwright switches off for its own sake: of two lists Chromium takes the last, so that ours has to hold it."""
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join((*ADDRESS_BAR, *OF_PLAYWRIGHT))}",
)
