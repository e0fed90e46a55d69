.class public Lreach/dialog_button/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Landroid/app/AlertDialog$Builder;
  invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
  const-string v1, "agree"
  new-instance v2, Lreach/dialog_button/Agree;
  invoke-direct {v2}, Lreach/dialog_button/Agree;-><init>()V
  invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
  move-result-object v0
  invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
  return-void
.end method
