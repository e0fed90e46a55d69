.class public Lreach/router_by_path/Router;
.super Ljava/lang/Object;

.field private static final routes:Ljava/util/Map;

.method static constructor <clinit>()V
  .registers 3
  new-instance v0, Ljava/util/HashMap;
  invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
  sput-object v0, Lreach/router_by_path/Router;->routes:Ljava/util/Map;
  const-string v1, "/sdk/start"
  const-class v2, Lreach/router_by_path/Start;
  invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  return-void
.end method

.method public static go(Ljava/lang/String;)Lreach/router_by_path/Service;
  .registers 2
  sget-object v0, Lreach/router_by_path/Router;->routes:Ljava/util/Map;
  invoke-interface {v0, p0}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Ljava/lang/Class;
  invoke-virtual {v0}, Ljava/lang/Class;->newInstance()Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/router_by_path/Service;
  return-object v0
.end method
