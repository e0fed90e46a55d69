.class public Lreach/thrown_when_not_agreed/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private need()V
  .registers 6
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-nez v0, :ok
  new-instance v0, Ljava/lang/IllegalStateException;
  invoke-direct {v0}, Ljava/lang/IllegalStateException;-><init>()V
  throw v0
  :ok
  return-void
.end method

.method public onCreate()V
  .registers 10
  :try
  invoke-direct {p0}, Lreach/thrown_when_not_agreed/App;->need()V
  invoke-static {}, Lreach/thrown_when_not_agreed/Sdk;->init()V
  :end
  .catch Ljava/lang/IllegalStateException; {:try .. :end} :caught
  return-void
  :caught
  move-exception v0
  return-void
.end method
