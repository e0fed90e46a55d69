.class public Lreach/ref_element/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v3, Lreach/ref_element/Ref;
  invoke-direct {v3}, Lreach/ref_element/Ref;-><init>()V
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  iput-boolean v0, v3, Lreach/ref_element/Ref;->element:Z
  new-instance v1, Lreach/ref_element/Task;
  invoke-direct {v1, v3}, Lreach/ref_element/Task;-><init>(Lreach/ref_element/Ref;)V
  invoke-virtual {v1}, Lreach/ref_element/Task;->run()V
  return-void
.end method
