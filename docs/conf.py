"""The documentation: sphinx-build docs build/docs. Needs the package with its extra "docs"."""

import pathlib
import sys

import pressparse

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import tables

tables.write_all()

project = "pressparse"
author = "the pressparse authors"
release = version = pressparse.__version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "pressparse"
html_show_copyright = False
exclude_patterns = ["tables"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nitpicky = True
