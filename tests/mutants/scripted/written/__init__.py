"""Scripts written by hand: particular values in particular sequences, which show bugs of behavior.

`transcript` sends the calls. `family` is the script of all resources that are alike, which `families` lists;
`incidents` and `others` have those of the other resources; `edges`, `combinations`, `concurrent` and
`long_lists` those of particular situations.
"""
