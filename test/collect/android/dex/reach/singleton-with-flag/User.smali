.class public Lreach/singleton_with_flag/User;
.super Ljava/lang/Object;

.field private static one:Lreach/singleton_with_flag/User;
.field private agreed:Z

.method private constructor <init>(Landroid/content/Context;)V
  .registers 8
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  iput-boolean v0, p0, Lreach/singleton_with_flag/User;->agreed:Z
  return-void
.end method

.method public static of(Landroid/content/Context;)Lreach/singleton_with_flag/User;
  .registers 3
  sget-object v0, Lreach/singleton_with_flag/User;->one:Lreach/singleton_with_flag/User;
  if-nez v0, :known
  new-instance v0, Lreach/singleton_with_flag/User;
  invoke-direct {v0, p0}, Lreach/singleton_with_flag/User;-><init>(Landroid/content/Context;)V
  sput-object v0, Lreach/singleton_with_flag/User;->one:Lreach/singleton_with_flag/User;
  :known
  sget-object v0, Lreach/singleton_with_flag/User;->one:Lreach/singleton_with_flag/User;
  return-object v0
.end method

.method public isAgreed()Z
  .registers 2
  iget-boolean v0, p0, Lreach/singleton_with_flag/User;->agreed:Z
  return v0
.end method

.method public agree()V
  .registers 2
  const/4 v0, 0x1
  iput-boolean v0, p0, Lreach/singleton_with_flag/User;->agreed:Z
  return-void
.end method
