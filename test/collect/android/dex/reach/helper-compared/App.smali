.class public Lreach/helper_compared/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private state()Ljava/lang/String;
  .registers 4
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "privacy_state"
  const-string v2, "none"
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v0
  return-object v0
.end method

.method public onCreate()V
  .registers 6
  invoke-direct {p0}, Lreach/helper_compared/App;->state()Ljava/lang/String;
  move-result-object v0
  const-string v1, "agreed"
  invoke-virtual {v1, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/helper_compared/Sdk;->init()V
  :no
  return-void
.end method
