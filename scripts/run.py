"""Sets up what is missing, then runs a task. Call it bare for the list of tasks.

Every Python reads this file, so that an old one can say that it is too old; the rest is in setup/.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("The guide needs Python 3.11 or newer and this is " + sys.version.split()[0] + ": install a newer one.")

from setup.tasks import main

sys.exit(main(sys.argv[1:]))
