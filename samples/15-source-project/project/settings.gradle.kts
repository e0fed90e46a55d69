rootProject.name = "planner"
include(":app", ":trips")
