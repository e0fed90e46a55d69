.class public Lreach/answer_of_launcher/Splash;
.super Landroid/app/Activity;
.implements Landroidx/activity/result/ActivityResultCallback;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onActivityResult(Ljava/lang/Object;)V
  .registers 2
  invoke-static {}, Lreach/answer_of_launcher/Sdk;->init()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Lreach/answer_of_launcher/Registry;
  invoke-direct {v0}, Lreach/answer_of_launcher/Registry;-><init>()V
  const-string v1, "ask"
  invoke-virtual {v0, v1, p0}, Lreach/answer_of_launcher/Registry;->register(Ljava/lang/String;Landroidx/activity/result/ActivityResultCallback;)V
  return-void
.end method
