// written by policies/build.sh
&[
]
