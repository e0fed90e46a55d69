.class public Lreach/picked_document/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method protected onActivityResult(IILandroid/content/Intent;)V
  .registers 6
  invoke-virtual {p3}, Landroid/content/Intent;->getData()Landroid/net/Uri;
  move-result-object v0
  invoke-direct {p0, v0}, Lreach/picked_document/Splash;->pathOf(Landroid/net/Uri;)Ljava/lang/String;
  invoke-direct {p0}, Lreach/picked_document/Splash;->all()V
  return-void
.end method

.method private pathOf(Landroid/net/Uri;)Ljava/lang/String;
  .registers 9
  invoke-static {p1}, Landroid/provider/DocumentsContract;->getDocumentId(Landroid/net/Uri;)Ljava/lang/String;
  move-result-object v3
  sget-object v1, Landroid/provider/MediaStore$Images$Media;->EXTERNAL_CONTENT_URI:Landroid/net/Uri;
  const-string v2, "_id=?"
  return-object v2
.end method

.method private all()V
  .registers 3
  sget-object v1, Landroid/provider/MediaStore$Images$Media;->EXTERNAL_CONTENT_URI:Landroid/net/Uri;
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  return-void
.end method
