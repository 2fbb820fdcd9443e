"""What build.spec needs to know: what is left out of the bundle, and under which licences the rest comes."""
