// For tests: a nation of two regions, one with two districts.
#pragma once

#include <cstdint>
#include <string>

#include "record/unit.hpp"

namespace mandate::tally {

//  0 xx
//  1 ├ XX-1
//  2 │ ├ XX-1/1
//  3 │ │ ├ XX-1/1/1    100 electors
//  4 │ │ └ XX-1/1/2    200
//  5 │ └ XX-1/2
//  6 │   └ XX-1/2/-3   not known
//  7 └ XX-2
//  8   └ XX-2/4        400
inline record::UnitTree test_tree() {
  record::UnitTree tree;
  tree.add({"xx", "Nation", "nation", record::no_unit});
  tree.add({"XX-1", "North", "region", 0});
  tree.add({"XX-1/1", "1", "district", 1});
  tree.add({"XX-1/1/1", "1", "precinct", 2, 100});
  tree.add({"XX-1/1/2", "2", "precinct", 2, 200});
  tree.add({"XX-1/2", "2", "district", 1});
  tree.add({"XX-1/2/-3", "-3", "precinct", 5});
  tree.add({"XX-2", "South", "region", 0});
  tree.add({"XX-2/4", "4", "precinct", 7, 400});
  return tree;
}

}  // namespace mandate::tally
