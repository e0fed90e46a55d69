.class public Lreach/store_from_map/Prefs;
.super Ljava/lang/Object;

.field private static final ALL:Ljava/util/Map;
.field private sp:Landroid/content/SharedPreferences;

.method static constructor <clinit>()V
  .registers 1
  new-instance v0, Ljava/util/HashMap;
  invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
  sput-object v0, Lreach/store_from_map/Prefs;->ALL:Ljava/util/Map;
  return-void
.end method

.method private constructor <init>(Landroid/content/Context;Ljava/lang/String;)V
  .registers 5
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  const/4 v0, 0x0
  invoke-virtual {p1, p2, v0}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  iput-object v0, p0, Lreach/store_from_map/Prefs;->sp:Landroid/content/SharedPreferences;
  return-void
.end method

.method public static of(Landroid/content/Context;Ljava/lang/String;)Lreach/store_from_map/Prefs;
  .registers 4
  sget-object v0, Lreach/store_from_map/Prefs;->ALL:Ljava/util/Map;
  invoke-interface {v0, p1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/store_from_map/Prefs;
  if-nez v0, :known
  new-instance v0, Lreach/store_from_map/Prefs;
  invoke-direct {v0, p0, p1}, Lreach/store_from_map/Prefs;-><init>(Landroid/content/Context;Ljava/lang/String;)V
  sget-object v1, Lreach/store_from_map/Prefs;->ALL:Ljava/util/Map;
  invoke-interface {v1, p1, v0}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  :known
  return-object v0
.end method

.method public getBoolean(Ljava/lang/String;)Z
  .registers 3
  const/4 v0, 0x0
  invoke-virtual {p0, p1, v0}, Lreach/store_from_map/Prefs;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  return v0
.end method

.method public getBoolean(Ljava/lang/String;Z)Z
  .registers 4
  iget-object v0, p0, Lreach/store_from_map/Prefs;->sp:Landroid/content/SharedPreferences;
  invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  return v0
.end method
