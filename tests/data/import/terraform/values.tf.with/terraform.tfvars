size = 5
multi = "true"
